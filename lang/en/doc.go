// Package en is English as data: word lists that the stages of reading look
// things up in. It holds no logic. Words are in lower case unless a comment
// says otherwise, and spell the apostrophe straight (').
package en
