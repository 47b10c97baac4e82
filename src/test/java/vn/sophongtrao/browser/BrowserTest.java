package vn.sophongtrao.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.sophongtrao.ApplicationTest;

/**
 * A test of the whole application as people meet it: its methods ask for a {@link Visitor} each person. The name of the
 * class contains {@code Browser}, by which the continuous build finds out that such tests ran and were not skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(VisitorExtension.class)
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface BrowserTest {}
