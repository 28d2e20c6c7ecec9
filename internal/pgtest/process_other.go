//go:build !linux

package pgtest

import "syscall"

// process returns how to start programs of PostgreSQL, and who owns what they
// write: whoever runs the tests, who must not be root.
func process() (attributes *syscall.SysProcAttr, uid, gid int, err error) {
	return &syscall.SysProcAttr{}, -1, -1, nil
}
