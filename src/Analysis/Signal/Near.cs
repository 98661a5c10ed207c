namespace TypedNets.Analysis.Signal;

/// <summary>Which two positions of a map are meant, of two samples or of one.</summary>
internal enum Place
{
    /// <summary>One position.</summary>
    Same,

    /// <summary>Two that are next to each other.</summary>
    Neighbours,
}

/// <summary>
/// What two values share that are near each other on a map, where that is not what any two share: windows at different places along an edge
/// have fewer real places in common. Worked out when it is asked for.
/// </summary>
internal sealed class Near
{
    private readonly Lazy<double> _same, _neighbours;

    private Near(Func<Place, double> of) => (_same, _neighbours) = (new(() => of(Place.Same)), new(() => of(Place.Neighbours)));

    /// <summary>For each place.</summary>
    public double this[Place place] => (place == Place.Same ? _same : _neighbours).Value;

    /// <summary>Of what each place has; null where none of what it follows from tells places apart.</summary>
    public static Near? Of(bool isApart, Func<Place, double> of) => isApart ? new(of) : null;
}
