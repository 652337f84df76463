/** Gauges of stored rows. The only package that reads the tables of all features; no feature uses it. */
package dk.itu.minitwit.stored;
