// Package eval scores readings against corpora that people have labelled. It
// is for developers: the product's binary does not hold it. Its scorers agree
// with the Python ones that the corpora come with, figure for figure.
//
// Offsets of gold labels are Unicode code points; readings are converted.
package eval
