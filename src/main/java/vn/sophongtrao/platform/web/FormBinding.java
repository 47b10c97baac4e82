package vn.sophongtrao.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Fills forms through their constructors only: a parameter that none of their components is named after, such as
 * {@code q[0]} or {@code class.name}, is passed over.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void fillComponentsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
