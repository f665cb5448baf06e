// The parts of Leaflet that this map needs: half of the library.
export { Map } from "leaflet/src/map/Map.js";
export { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
export { GeoJSON } from "leaflet/src/layer/GeoJSON.js";
export { Marker } from "leaflet/src/layer/marker/Marker.js";
export { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
export { Canvas } from "leaflet/src/layer/vector/Canvas.js";
export { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";

// Each of these adds itself to the map.
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
