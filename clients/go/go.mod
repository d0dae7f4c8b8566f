module tidings.dev/client/smoke

go 1.23.0

require tidings.dev/client/go v0.0.0

require gopkg.in/validator.v2 v2.0.1 // indirect

replace tidings.dev/client/go => ./generated
