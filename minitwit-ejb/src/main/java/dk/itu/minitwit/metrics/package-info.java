/** What operators measure: counters, gauges and histograms of the application's own (ADR 019). */
package dk.itu.minitwit.metrics;
