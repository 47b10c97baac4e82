/**
 * The page frame and what modules contribute to it, paging, error pages. The frame is the one part of the platform that
 * knows the wings of the house, reports, registers, summary and administration, by name: it is their common roof.
 */
@NullMarked
package vn.sophongtrao.platform.web;

import org.jspecify.annotations.NullMarked;
