program "spaces" {
	title = { it = "Spazi", en = "Spaces" }
}
criterion "a" {
	when = { people = at_least(1) }
	points = 1,
}
