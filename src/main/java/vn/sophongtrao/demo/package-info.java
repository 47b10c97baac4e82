/**
 * The district of the article, told through the services of the modules as its persons would. Nothing points at it.
 */
@ApplicationModule
@NullMarked
package vn.sophongtrao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
