/** What registers implement so that their records can be counted into figures, and how those are counted. */
@NamedInterface("figures")
@NullMarked
package vn.sophongtrao.indicator.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
