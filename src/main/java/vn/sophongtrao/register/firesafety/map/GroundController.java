package vn.sophongtrao.register.firesafety.map;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.MenuContribution;
import vn.sophongtrao.platform.web.MenuEntry;
import vn.sophongtrao.platform.web.MenuPlace;
import vn.sophongtrao.platform.web.Notice;
import vn.sophongtrao.platform.web.Sent;

/** The picture under the map: its page for who keeps the book, and the picture itself. */
@Controller
class GroundController implements MenuContribution {

    private static final String PAGE = "/admin/map";
    private static final String VIEW = "firesafety/ground-picture";

    private final GroundPictures pictures;

    GroundController(GroundPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                "map-picture", MenuPlace.ADMINISTRATION, 45, "firesafety.ground.menu", PAGE, Set.of("DISTRICT_ADMIN")));
    }

    @GetMapping(PAGE)
    String ask(Model model) {
        return page(model);
    }

    @PostMapping(PAGE)
    String put(
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        GroundForm form = GroundForm.sent(new Sent(fields));
        FormReading typed = FormReading.of(form, model);
        byte[] sent = sent(request);
        @Nullable
        GroundContent content = sent.length == 0
                ? null
                : typed.attempt(() -> GroundContent.of(sent)).orElse(null);
        boolean done = form.read(typed)
                .flatMap(corners -> typed.attempt(() -> {
                    pictures.put(corners, content, form.version());
                    return true;
                }))
                .isPresent();
        if (!done) {
            return typed.again(page(model), response);
        }
        redirect.addFlashAttribute(Notice.FLASH, Notice.good("firesafety.ground.put"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/removal")
    String remove(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormReading typed = FormReading.of(GroundForm.of(pictures.current().orElse(null), pictures.version()), model);
        typed.check(() -> pictures.remove(new Sent(fields).version()));
        if (typed.isRefused()) {
            return typed.again(page(model), response);
        }
        redirect.addFlashAttribute(Notice.FLASH, Notice.good("firesafety.ground.removed"));
        return "redirect:" + PAGE;
    }

    /** The picture, kept by browsers under the version in its address; nothing in it is ever run. */
    @GetMapping(GroundPicture.PATH)
    ResponseEntity<byte[]> picture() {
        GroundPictures.Content picture = pictures.content();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.content());
    }

    private String page(Model model) {
        Optional<GroundPicture> picture = pictures.current();
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, GroundForm.of(picture.orElse(null), pictures.version()));
        }
        model.addAttribute("picture", picture.orElse(null));
        model.addAttribute("megabytes", GroundContent.MOST_MEGABYTES);
        model.addAttribute("side", GroundContent.LONGEST_SIDE);
        model.addAttribute("history", pictures.history());
        return VIEW;
    }

    /** The one file of the form, empty where none was sent. */
    private static byte[] sent(HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        MultipartFile file = form == null ? null : form.getFile(GroundContent.FIELD);
        return file == null ? new byte[0] : file.getBytes();
    }
}
