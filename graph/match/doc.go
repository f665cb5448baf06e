// Package match tells who could carry an initiative, and why.
//
// Three engines stand on one score. Match ranks every actor that a caller sees; every point is explained. Coalition
// chooses a few who cover together what is asked for and keep the rules of participation; distance counts over its k seats, as
// communities do, so that what only a distant actor covers is worth more than an empty seat. Assign gives volunteers to the
// roles of several initiatives. Around them stand WhyNot, the gaps, and Similar, the example catalogue.
//
// Everything is a pure function of the caller's view: what is hidden from a caller is in no number. Below coordinator
// neither load, capacity, requests, needs nor refusals are read, for the view does not hold them. Whatever decides an
// order is a whole number (points are millionths of a score), ties go by id, nothing depends on the order of a map, the
// clock or the number of cores: equal views give equal bytes. There are no learned weights.
//
// An Index reads a view once; it is immutable and serves any number of questions at the same time.
package match
