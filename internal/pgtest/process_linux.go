package pgtest

import (
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// process returns how to start programs of PostgreSQL, and who owns what they
// write: they end when the process of the tests does, and do not run as root,
// which PostgreSQL refuses.
func process() (attributes *syscall.SysProcAttr, uid, gid int, err error) {
	attributes = &syscall.SysProcAttr{Pdeathsig: syscall.SIGQUIT}
	if os.Geteuid() != 0 {
		return attributes, os.Getuid(), os.Getgid(), nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		if account, err = user.Lookup("nobody"); err != nil {
			return nil, 0, 0, err
		}
	}
	if uid, err = strconv.Atoi(account.Uid); err != nil {
		return nil, 0, 0, err
	}
	if gid, err = strconv.Atoi(account.Gid); err != nil {
		return nil, 0, 0, err
	}
	attributes.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attributes, uid, gid, nil
}
