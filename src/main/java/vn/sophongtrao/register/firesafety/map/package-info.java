/** The map of both registers: what lives on a day where it stands, drawn by ourselves, and a position picked on it. */
@NullMarked
package vn.sophongtrao.register.firesafety.map;

import org.jspecify.annotations.NullMarked;
