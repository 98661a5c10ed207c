namespace TypedNets.Picture.Layout;

/// <summary>
/// A layered layout from top to bottom: layers by the longest way (<see cref="LayerGraph"/>), order by barycentres
/// (<see cref="CrossingReduction"/>), places by straight columns (<see cref="Coordinates"/>), right-angled lines (<see cref="Channel"/>).
/// A level is cut into stages where a single line runs, and what is too long is wrapped there into columns (<see cref="Wrapping"/>).
/// </summary>
internal static class LevelLayout
{
    /// <summary>Gives a level's items and nets their places, and the level its size.</summary>
    /// <param name="level">The level; its frames have their sizes.</param>
    /// <param name="top">Room above all but ports.</param>
    public static void Arrange(Level level, double top)
    {
        List<List<Vertex>> layers = new LayerGraph(level).Layers;
        var stages = new List<Stage>();
        for (int i = 0, start = 0; i < layers.Count; i++)
        {
            if (i + 1 < layers.Count && layers[i].Sum(vertex => vertex.Below.Count) > 1)
                continue;
            stages.Add(new Stage(layers.GetRange(start, i + 1 - start)));
            start = i + 1;
        }

        StageStack.Place(level, Wrapping.Columns(Wrapping.Cut(stages)), top);
        foreach (Port port in level.Items.OfType<Port>().Where(port => port.Y > 0))
            port.Height = level.Height - port.Y;
    }
}
