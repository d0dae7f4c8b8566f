package dev.tidings.gateway.edge;

/** One row of the route table; its name is the path as the table writes it. */
record Route(PathPattern path, Target target) {

    static Route to(Service service, String path) {
        return new Route(PathPattern.of(path), new Target.To(service));
    }

    static Route open(Service service, String path) {
        return new Route(PathPattern.of(path), new Target.Open(service));
    }

    static Route here(String path) {
        return new Route(PathPattern.of(path), new Target.Here());
    }

    static Route inside(String path) {
        return new Route(PathPattern.of(path), new Target.Inside());
    }

    String name() {
        return path.text();
    }
}
