/**
 * Small pictures drawn by the server: Java computes the geometry, templates only write it down, so screen, print and PDF
 * show the same.
 */
@NullMarked
package vn.sophongtrao.platform.chart;

import org.jspecify.annotations.NullMarked;
