namespace TypedNets.Picture.Layout;

/// <summary>
/// The room between two layers. A net that does not go straight through has a horizontal track in it, from which it goes down wherever
/// it is read. Tracks are in the order that crosses fewest lines.
/// </summary>
internal sealed class Channel
{
    private const double TrackHeight = 9, AboveTracks = 10, BelowTracks = 15, Least = 26, Near = 6;
    private readonly List<Bend> _bends = [];

    public Channel(IEnumerable<Vertex> above)
    {
        foreach (IGrouping<(Net Net, double From), Link> net in above.SelectMany(vertex => vertex.Below).GroupBy(link => (link.Net, From: link.UpperX)))
        {
            double[] ends = [.. net.Select(link => link.LowerX)];
            if (ends.Any(x => Math.Abs(x - net.Key.From) > 0.5))
                _bends.Add(new Bend(net.Key.Net, net.Key.From, ends));
        }

        AssignTracks();
        int tracks = _bends.Select(bend => bend.Track + 1).DefaultIfEmpty(0).Max();
        Height = tracks == 0 ? Least : AboveTracks + ((tracks - 1) * TrackHeight) + BelowTracks;
    }

    public double Height { get; }

    /// <summary>Where a net's track is, from the channel's top; null for one that goes straight.</summary>
    public double? Track(Link link) => _bends.Find(bend => bend.Net == link.Net && bend.From == link.UpperX) is { } found ? AboveTracks + (found.Track * TrackHeight) : null;

    private void AssignTracks()
    {
        List<Bend>[] below = [.. _bends.Select(_ => new List<Bend>())];
        var open = new int[_bends.Count];
        for (int i = 0; i < _bends.Count; i++)
        {
            _bends[i].Index = i;
            for (int j = 0; j < i; j++)
            {
                (Bend a, Bend b) = (_bends[j], _bends[i]);
                if (a.Least > b.Most + Near || b.Least > a.Most + Near)
                    continue;
                if (Cost(b, a) < Cost(a, b))
                    (a, b) = (b, a);
                below[a.Index].Add(b);
                open[b.Index]++;
            }
        }

        var left = new List<Bend>(_bends);
        while (left.Count > 0)
        {
            // On a cycle, which crossings cannot always be avoided in, the first goes on.
            Bend next = left.Find(bend => open[bend.Index] == 0) ?? left[0];
            left.Remove(next);
            foreach (Bend bend in below[next.Index].Where(left.Contains))
            {
                open[bend.Index]--;
                bend.Track = Math.Max(bend.Track, next.Track + 1);
            }
        }
    }

    /// <summary>Crossings of two nets, and lines on top of each other, if the first has the upper track.</summary>
    private static int Cost(Bend upper, Bend lower) =>
        upper.To.Count(x => x > lower.Least && x < lower.Most)
        + (lower.From > upper.Least && lower.From < upper.Most ? 1 : 0)
        + (100 * upper.To.Count(x => Math.Abs(x - lower.From) < Near));

    private sealed class Bend(Net net, double from, double[] to)
    {
        public Net Net { get; } = net;

        public double From { get; } = from;

        public double[] To { get; } = to;

        public double Least { get; } = Math.Min(from, to.Min());

        public double Most { get; } = Math.Max(from, to.Max());

        public int Index { get; set; }

        public int Track { get; set; }
    }
}
