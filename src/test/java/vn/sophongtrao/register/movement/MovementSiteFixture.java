package vn.sophongtrao.register.movement;

import org.springframework.stereotype.Component;

import vn.sophongtrao.RegisterFixture;

/** Sites of the models that {@link MovementFixture} brings about. */
@Component
class MovementSiteFixture implements RegisterFixture {

    private final MovementFixture models;

    MovementSiteFixture(MovementFixture models) {
        this.models = models;
    }

    @Override
    public String placeholder() {
        return "modelSite";
    }

    @Override
    public String table() {
        return "movement_site";
    }

    @Override
    public long changeable(String slug) {
        return models.first(table(), slug);
    }
}
