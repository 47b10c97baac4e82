package vn.sophongtrao.platform.web;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** An address within this application that came from outside: anything that could lead elsewhere becomes the home page. */
public final class LocalPath {

    private LocalPath() {}

    /**
     * The path and query of the address, without a host, never one that a browser would read as another host.
     *
     * @param address an absolute or relative address, as a browser sent it; null for none
     * @return a path in ASCII that begins with a single slash; {@code /} where the address is unusable
     */
    public static String of(@Nullable String address) {
        if (address == null || address.isBlank() || address.length() > 2000) {
            return "/";
        }
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.contains("//") || address.indexOf('\\') >= 0) {
                return "/";
            }
            if (!path.equals(uri.normalize().getRawPath())) {
                // Without its dots "/..//example.org" would begin with two slashes after all.
                return "/";
            }
            // Letters as they were typed are no header's: the web server would drop the whole address.
            return URI.create(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                    .toASCIIString();
        } catch (URISyntaxException notAnAddress) {
            return "/";
        }
    }
}
