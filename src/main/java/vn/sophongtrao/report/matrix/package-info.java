/**
 * Which unit has handed in which month: units across, months down, with the rates of both.
 */
@NamedInterface("matrix")
@NullMarked
package vn.sophongtrao.report.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
