/** Public firefighting points (Điểm chữa cháy công cộng): equipment for the first minutes of a fire. */
@NamedInterface("points")
@NullMarked
package vn.sophongtrao.register.firesafety.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
