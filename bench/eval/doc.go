// Package eval measures how well matching finds partners in a made-up world where the truth is planted: who joined an
// initiative followed from what actors really do, where they are, what they did before and whom they know, of which the
// directory records a part, some of it wrongly or long ago. It guides development; it proves nothing about real data.
//
// `make eval` prints nDCG@10 and precision@10 of the default weights, of simple baselines, and of the default without each
// component, for all partners and for new ones, with whom the lead had no tie.
package eval
