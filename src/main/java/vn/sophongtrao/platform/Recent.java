package vn.sophongtrao.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was made last, kept to be given again to whoever asks with an equal key. Nothing in it ever grows old: the key
 * holds everything the thing was made of, so that another state of the rows is another key.
 *
 * @param <K> compared by value, and immutable
 * @param <V> immutable
 */
public final class Recent<K, V> {

    private final Map<K, V> things;

    /** @param most how many are kept; the one not asked for the longest goes first */
    public Recent(int most) {
        this.things = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The thing of that key, made now where it is not at hand; of two who ask at once, both may have to make it. */
    public V get(K key, Supplier<V> maker) {
        synchronized (things) {
            V known = things.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.get();
        synchronized (things) {
            things.put(key, made);
        }
        return made;
    }
}
