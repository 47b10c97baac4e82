/**
 * The page frame and what modules contribute to it, paging, error pages.
 */
@NullMarked
package vn.sophongtrao.platform.web;

import org.jspecify.annotations.NullMarked;
