package vn.sophongtrao.register.movement;

import org.springframework.stereotype.Component;

import vn.sophongtrao.RegisterFixture;

/** Events of the models that {@link MovementFixture} brings about. */
@Component
class MovementEventFixture implements RegisterFixture {

    private final MovementFixture models;

    MovementEventFixture(MovementFixture models) {
        this.models = models;
    }

    @Override
    public String placeholder() {
        return "modelEvent";
    }

    @Override
    public String table() {
        return "movement_event";
    }

    @Override
    public long changeable(String slug) {
        return models.first(table(), slug);
    }
}
