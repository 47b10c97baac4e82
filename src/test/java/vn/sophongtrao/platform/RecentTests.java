package vn.sophongtrao.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentTests {

    private final Recent<String, Object> recent = new Recent<>(2);

    @Test
    void whatWasMadeIsGivenAgainForAnEqualKey() {
        Object first = recent.get("a", Object::new);

        assertThat(recent.get(new String("a"), Object::new)).isSameAs(first);
        assertThat(recent.get("b", Object::new)).isNotSameAs(first);
    }

    @Test
    void theOneNotAskedForTheLongestGoesFirst() {
        Object a = recent.get("a", Object::new);
        Object b = recent.get("b", Object::new);
        recent.get("a", Object::new);

        recent.get("c", Object::new);

        assertThat(recent.get("a", Object::new)).isSameAs(a);
        assertThat(recent.get("b", Object::new)).isNotSameAs(b);
    }
}
