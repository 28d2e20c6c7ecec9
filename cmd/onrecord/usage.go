package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// flagError says in plain words what is wrong with the value of a flag where the
// library says which function of Go could not read it.
func flagError(err error) error {
	var unread *strconv.NumError
	if !errors.As(err, &unread) {
		return err
	}
	takes := "a number"
	switch {
	case unread.Func == "ParseBool":
		takes = "true or false"
	case errors.Is(unread, strconv.ErrRange):
		takes = "a smaller number"
	case unread.Func != "ParseFloat":
		takes = "a whole number"
	}
	said := err.Error()
	if at := strings.Index(said, ": strconv."); at >= 0 {
		said = said[:at]
	}
	return fmt.Errorf("%s: it takes %s", said, takes)
}
