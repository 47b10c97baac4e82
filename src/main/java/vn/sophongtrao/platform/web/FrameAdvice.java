package vn.sophongtrao.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into the model of every page. */
@ControllerAdvice
class FrameAdvice {

    private final PageFrames frames;

    FrameAdvice(PageFrames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request) {
        return frames.frame(request);
    }
}
