// A logarithmic axis, for the charts that have one.
import { Chart, LogarithmicScale } from "chart.js";

Chart.register(LogarithmicScale);
