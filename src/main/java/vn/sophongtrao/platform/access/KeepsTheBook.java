package vn.sophongtrao.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Only for who keeps the book itself (accounts, units, catalogue, calendar, settings): an administrator, or the
 * application at its start and in its jobs. These tables stand outside the wall, so nothing else holds.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@PreAuthorize("@accountAccess.mayAdminister()")
public @interface KeepsTheBook {}
