package vn.sophongtrao.account;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import vn.sophongtrao.platform.web.LocalPath;

/**
 * A form that a page of ours sent after its session was over or its token had changed. It is carried in the pages that
 * follow, the server keeps nothing of it, until its person sends it once more.
 *
 * @param path where it was sent
 * @param fields what it held, without its token
 */
record CarriedForm(String path, List<Field> fields) {

    private static final String TOKEN = "_csrf";

    /** Longest text that is carried: a form of ours is far shorter. */
    private static final int LONGEST = 300_000;

    /** What they send is no work to be lost, or must not stand in a page. */
    private static final Set<String> NEVER = Set.of("/login", "/logout", "/language", "/account/password");

    CarriedForm {
        fields = List.copyOf(fields);
    }

    /** One value under its name. */
    record Field(String name, String value) {}

    /**
     * The form that a request sends; empty for anything but a form of a page of ours. Which page it stood on only the
     * browser can tell, so one that does not tell is not believed.
     */
    static Optional<CarriedForm> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!"POST".equals(request.getMethod())
                || request.getHeader("HX-Request") != null
                || NEVER.contains(path)
                || !isForm(request.getContentType())
                || !isFromHere(request)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return Optional.of(new CarriedForm(path, fields))
                .filter(form -> form.text().length() <= LONGEST);
    }

    /**
     * The form as it came back from a page that carried it; empty for any other text.
     *
     * @param path where it was to be sent
     * @param text as {@link #text} wrote it
     */
    static Optional<CarriedForm> read(@Nullable String path, @Nullable String text) {
        String local = LocalPath.of(path);
        if (text == null || text.length() > LONGEST || local.equals("/") || NEVER.contains(local)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        try {
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) {
                    fields.add(new Field(decoded(parts[0]), decoded(parts[1])));
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return Optional.of(new CarriedForm(local, fields));
    }

    /** The fields as one text. */
    public String text() {
        var text = new StringBuilder();
        for (Field field : fields) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(field.name(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null && host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
