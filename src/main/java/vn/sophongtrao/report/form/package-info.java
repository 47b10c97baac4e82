/**
 * The month as its unit writes it: the form, its printed sheet, a figure with its past, and handing in.
 */
@NullMarked
package vn.sophongtrao.report.form;

import org.jspecify.annotations.NullMarked;
