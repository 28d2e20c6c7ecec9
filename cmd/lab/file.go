package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// writeFile writes what a training made, and says how much it is.
func writeFile(cmd *cobra.Command, path string, data []byte) error {
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s: %d bytes\n", path, len(data))
	return nil
}
