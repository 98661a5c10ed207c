namespace TypedNets.Bench.Signal;

/// <summary>A network measured again without what may be the cause of a deviation, or with less of it.</summary>
/// <param name="Cause">What may be the cause.</param>
/// <param name="Change">What was changed.</param>
/// <param name="Report">The measurement, made when it is asked for.</param>
internal sealed record Experiment(string Cause, string Change, Lazy<SignalReport> Report);
