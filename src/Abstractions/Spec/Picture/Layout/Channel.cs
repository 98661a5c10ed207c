namespace TypedNets.Picture.Layout;

/// <summary>
/// The room between two layers. A net that does not go straight through has a horizontal track in it, from which it goes down wherever
/// it is read. Tracks are in the order that crosses fewest lines.
/// </summary>
internal sealed class Channel
{
    private const double TrackHeight = 9, AboveTracks = 10, BelowTracks = 15, Least = 26, Bare = 14, Near = 6, Straight = 0.1;
    private const int OnEachOther = 1000;
    private readonly List<Bend> _bends = [];
    private readonly Dictionary<Link, Bend> _bendOf = [];

    public Channel(IReadOnlyList<Vertex> above)
    {
        Evade([.. above.SelectMany(vertex => vertex.Below)]);
        foreach (IGrouping<(object Joint, double At), Link> group in above.SelectMany(vertex => vertex.Below)
            .GroupBy(link => link.IsJoined ? ((object)link.Lower, link.LowerX) : (link.Net, link.UpperX)))
        {
            Link[] bent = [.. group.Where(link => Math.Abs(link.LowerX - link.UpperX) >= Straight)];
            if (bent.Length == 0)
                continue;
            var bend = new Bend([.. group.Select(link => link.UpperX).Distinct()], [.. group.Select(link => link.LowerX).Distinct()]);
            _bends.Add(bend);
            foreach (Link link in bent)
                _bendOf[link] = bend;
        }

        AssignTracks();
        int tracks = _bends.Select(bend => bend.Track + 1).DefaultIfEmpty(0).Max();
        bool hasArrows = above.Any(vertex => vertex.Below.Any(link => link.Lower.Item?.TakesArrows == true));
        Height = tracks == 0 ? hasArrows ? Least : Bare : AboveTracks + ((tracks - 1) * TrackHeight) + BelowTracks;
    }

    public double Height { get; }

    /// <summary>Where a link's track is, from the channel's top; null for one that goes straight.</summary>
    public double? Track(Link link) => _bendOf.TryGetValue(link, out Bend bend) ? AboveTracks + (bend.Track * TrackHeight) : null;

    /// <summary>Moves ends away from below where another net comes in: which of the two has the upper track would not always help.</summary>
    private static void Evade(Link[] links)
    {
        foreach (Link link in links.Where(link => link.IsFree && !link.IsStraight && !link.IsJoined))
        {
            double middle = link.LowerOffset;
            foreach (double shift in new[] { 0, Near + 1, -Near - 1, 2 * Near, -2 * Near, 3 * Near, -3 * Near })
            {
                link.LowerOffset = middle + shift;
                if (Math.Abs(link.LowerOffset) < (link.Lower.Width / 2) - 8 && links.All(other => other == link
                    || ((other.Net == link.Net || Math.Abs(other.UpperX - link.LowerX) >= Near) && (other.Lower != link.Lower || Math.Abs(other.LowerX - link.LowerX) >= Near))))
                    break;
                link.LowerOffset = middle;
            }
        }
    }

    private void AssignTracks()
    {
        for (int i = 0; i < _bends.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (Bend a, Bend b) = (_bends[j], _bends[i]);
                if (a.Least > b.Most + Near || b.Least > a.Most + Near)
                    continue;
                (Bend upper, Bend lower) = Cost(b, a) < Cost(a, b) ? (b, a) : (a, b);
                upper.Below.Add(lower);
                lower.Above.Add(upper);
            }
        }

        var left = new List<Bend>(_bends);
        while (left.Count > 0)
        {
            // Where all wait for others, in a circle, one goes on that crosses lines but does not run on one.
            Bend next = left.Find(bend => bend.Above.All(above => above.Track >= 0))
                ?? left.Find(bend => bend.Above.All(above => above.Track >= 0 || Cost(bend, above) < OnEachOther)) ?? left[0];
            left.Remove(next);
            var taken = new HashSet<int>(next.Above.Concat(next.Below).Where(bend => bend.Track >= 0).Select(bend => bend.Track));
            next.Track = next.Above.Select(bend => bend.Track + 1).DefaultIfEmpty(0).Max();
            while (taken.Contains(next.Track))
                next.Track++;
        }
    }

    /// <summary>Crossings of two nets, and lines on top of each other, if the first has the upper track.</summary>
    private static int Cost(Bend upper, Bend lower) =>
        upper.To.Count(x => x > lower.Least && x < lower.Most)
        + lower.From.Count(x => x > upper.Least && x < upper.Most)
        + (OnEachOther * upper.To.Count(x => lower.From.Any(from => Math.Abs(x - from) < Near)));

    /// <summary>Lines that share a track: a net on its way to several places, or several nets on their way to one.</summary>
    private sealed class Bend(double[] from, double[] to)
    {
        public double[] From { get; } = from;

        public double[] To { get; } = to;

        public double Least { get; } = Math.Min(from.Min(), to.Min());

        public double Most { get; } = Math.Max(from.Max(), to.Max());

        /// <summary>Those that should have a lower track.</summary>
        public List<Bend> Below { get; } = [];

        /// <summary>Those that should have a higher track.</summary>
        public List<Bend> Above { get; } = [];

        /// <summary>From the top; negative until it is settled.</summary>
        public int Track { get; set; } = -1;
    }
}
