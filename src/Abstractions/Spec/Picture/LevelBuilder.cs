using TypedNets.Picture.Layout;

namespace TypedNets.Picture;

/// <summary>From the tree of blocks to levels that are laid out, the innermost first, because a frame's size follows from what is in it.</summary>
internal sealed class LevelBuilder
{
    private const double WidestCommon = 260;
    private const int MostCards = 100;
    private readonly SpecGraph _graph;
    private readonly Dictionary<Scope, List<Card>> _cards = [];

    private LevelBuilder(SpecGraph graph) => _graph = graph;

    /// <summary>The network's level; of a large one, blocks that differ in sizes alone are folded too.</summary>
    public static Level Of(NetworkSpec spec)
    {
        LevelBuilder builder = new(new SpecGraph(spec));
        Scope root = builder.Folded(spec, sizesCount: true);
        if (builder._cards.Values.Sum(cards => cards.Count) > MostCards && spec.Blocks.Count > 0)
        {
            builder = new LevelBuilder(new SpecGraph(spec));
            root = builder.Folded(spec, sizesCount: false);
        }

        return builder.Network(root);
    }

    private Scope Folded(NetworkSpec spec, bool sizesCount)
    {
        Scope root = Scope.Of(spec);
        BlockCycles.Remove(_graph, root);
        Repetition.Fold(_graph, root, sizesCount);
        MakeCards(root);
        return root;
    }

    private Level Network(Scope root)
    {
        NetworkSpec spec = _graph.Spec;
        var level = new Level();
        Terminal[] outputs = [.. spec.Outputs.Select(output => new Terminal(output, spec.Outputs.Count == 1 ? "output" : output.Name))];
        Fill(level, root,
            [.. spec.Inputs.Select((input, i) => (i, (Item)new Terminal(input, input.Name)))],
            [.. outputs.Select((output, i) => (_graph.Drawn(_graph.Outputs[i]), (Item)output))]);
        LevelLayout.Arrange(level, 0);
        return level;
    }

    /// <summary>Cards of one width line up; only those with long texts are wider.</summary>
    private void MakeCards(Scope root)
    {
        var scopes = new List<Scope> { root };
        for (int i = 0; i < scopes.Count; i++)
        {
            _cards[scopes[i]] = CardChain.Of(_graph, scopes[i]);
            scopes.AddRange(scopes[i].Blocks);
        }

        Card[] all = [.. _cards.Values.SelectMany(cards => cards)];
        double common = Math.Min(WidestCommon, all.Select(card => card.Width).DefaultIfEmpty(0).Max());
        foreach (Card card in all)
            card.Width = Item.Even(Math.Max(common, card.Width));
    }

    private Frame FrameOf(Scope block, Scope around)
    {
        var frame = new Frame(block, around);
        foreach (int value in Repetition.Sources(_graph, block).Select(_graph.Drawn).Distinct())
            frame.Inlets[value] = new Port(Frame.Heading);
        foreach (int value in Repetition.Results(_graph, block).Select(_graph.Drawn).Distinct())
            frame.Outlets[value] = new Port(6);
        Fill(frame.Level, block, [.. frame.Inlets.Select(port => (port.Key, (Item)port.Value))], [.. frame.Outlets.Select(port => (port.Key, (Item)port.Value))]);
        LevelLayout.Arrange(frame.Level, Frame.Heading);
        frame.Enclose();
        return frame;
    }

    /// <summary>Fills a level with what stands in a scope, between where values come from and where they go to.</summary>
    private void Fill(Level level, Scope scope, (int Value, Item Item)[] sources, (int Value, Item Item)[] sinks)
    {
        var nets = new Dictionary<int, Net>();
        level.Items.AddRange(sources.Select(source => source.Item));
        foreach ((int value, Item item) in sources)
            nets[value] = new Net(item, 0, value);

        var members = _cards[scope].Select(card => (First: card.First, Item: (Item)card))
            .Concat(scope.Blocks.Select(block => (First: block.AllLayers[0], Item: (Item)FrameOf(block, scope)))).OrderBy(member => member.First);
        var ends = new List<(int Value, NetEnd End)>();
        foreach (Item item in members.Select(member => member.Item))
        {
            level.Items.Add(item);
            if (item is Card card)
            {
                ends.AddRange(_graph.Reads[card.First].Select(_graph.Drawn).Distinct().Select(value => (value, new NetEnd(card, null))));
                int output = _graph.Drawn(_graph.ValueOf(card.Last));
                nets[output] = new Net(card, 0, output);
            }
            else if (item is Frame frame)
            {
                ends.AddRange(frame.Inlets.Select(port => (port.Key, new NetEnd(frame, frame.Offset(port.Value)))));
                foreach (KeyValuePair<int, Port> port in frame.Outlets)
                    nets[port.Key] = new Net(frame, frame.Offset(port.Value), port.Key);
            }
        }

        level.Items.AddRange(sinks.Select(sink => sink.Item));
        ends.AddRange(sinks.Select(sink => (sink.Value, new NetEnd(sink.Item, sink.Item is Port ? 0 : null))));
        foreach ((int value, NetEnd end) in ends)
            nets[value].Ends.Add(end);
        level.Nets.AddRange(nets.Values.Where(net => net.Ends.Count > 0).OrderBy(net => net.Value));
    }
}
