// Package web is what people see in a browser: the map that websites embed, and pages that work without it.
//
// The map (<actor-map>, sources in src, bundled into dist) and the list of /embed/NAME show the same: both ask with the
// same parameters, and what an embed fixes is added to the filter here, so that a visitor cannot take it away. Contact
// data is on the profile of one actor only, never in a list.
//
// Pages make no request to another host, set no cookie and keep nothing in the browser.
package web
