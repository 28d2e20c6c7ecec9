package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxFileName bounds the names of files, in bytes, far below what file systems
// take.
const maxFileName = 100

// fileName returns the last part of a report's path as a name that every file
// system and brat's server take, without .txt.
func fileName(path string) string {
	path = strings.TrimRight(strings.ReplaceAll(path, `\`, "/"), "/")
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.' {
			return r
		}
		return '_'
	}, path[strings.LastIndexByte(path, '/')+1:])
	name = strings.TrimLeft(strings.TrimSuffix(name, ".txt"), "-.")
	name = strings.TrimRight(name[:min(len(name), maxFileName)], ".")
	if base, _, _ := strings.Cut(strings.ToUpper(name), "."); isDevice(base) {
		return "report_" + name
	}
	if strings.Trim(name, "-._") == "" {
		return "report"
	}
	return name
}

// isDevice reports whether Windows takes a name for that of a device.
func isDevice(name string) bool {
	switch name {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "COM") || strings.HasPrefix(name, "LPT"))
}

// create makes the .txt file of a report. A name that is taken, by a report
// with the same last part of its path, is followed by the report's ID, and
// where that is taken too, for a report that was given twice, by a number.
func create(dir, name, id string) (*os.File, error) {
	taken := name
	for n := 1; ; n++ {
		file, err := os.OpenFile(filepath.Join(dir, name+".txt"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
		if name = taken + "-" + id; n > 1 {
			name += fmt.Sprintf("-%d", n)
		}
	}
}
