//go:build !linux

package sqlite

// holder says who holds the lock for writing, as far as the system tells.
func holder(string) string { return "another process" }
