/** Inter-family fire-safety groups (Tổ liên gia an toàn PCCC): adjoining houses that warn and help each other in a fire. */
@NamedInterface("groups")
@NullMarked
package vn.sophongtrao.register.firesafety.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
