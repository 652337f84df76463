/** Application metrics for operators: counters, gauges and histograms (ADR 019). */
package dk.itu.minitwit.metrics;
