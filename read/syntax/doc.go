// Package syntax holds the learned stages that say what the words of a sentence
// are to it: their parts of speech and lemmas (Tags), their dependencies
// (Arcs), and the names among them (Names). Package train/syntax makes the
// weights; the shapes of the features live here, so that both see the same.
package syntax
