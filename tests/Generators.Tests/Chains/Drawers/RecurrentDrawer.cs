using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Recurrent layers, step by step from the equations of their cells.</summary>
internal sealed class RecurrentDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["GRU", "LSTM", "RNN"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        if (input.Rank != 2)
            return null;
        int hidden = random.Next(1, 5), layers = random.Pick(1, 1, 2, 3), directions = random.Pick(1, 2);
        int gates = kind switch { "RNN" => 1, "GRU" => 3, _ => 4 };
        bool bias = random.Chance(0.7), isLast = random.Chance(0.4), isReLU = kind == "RNN" && random.Chance(0.4);
        double dropout = random.Chance(0.6) ? 0 : random.Chance(0.1) ? 1 : random.Number(0.1, 0.8);
        Written written = new Written(kind).At("HiddenSize", hidden).Set("NumLayers", layers, unless: 1).Set("Bias", bias, unless: true)
            .Set("Dropout", dropout, unless: 0.0).Set("Bidirectional", directions == 2, unless: false).Set("LastStep", isLast, unless: false);
        if (kind == "RNN")
            written.Set("Nonlinearity", isReLU ? Nonlinearity.ReLU : Nonlinearity.Tanh, unless: Nonlinearity.Tanh);
        if (random.Chance(0.1))
            written.Set("BatchFirst", true);

        IEnumerable<long[]> shapes = Enumerable.Range(0, layers * directions).SelectMany(part => Shapes(part < directions ? input.Sizes[1] : hidden * directions));
        return written.By(() => new HandLayer(Run, [.. shapes]));

        IEnumerable<long[]> Shapes(long read)
        {
            long rows = gates * hidden;
            return [[rows, read], [rows, hidden], .. bias ? [[rows], [rows]] : Array.Empty<long[]>()];
        }

        Tensor Run(Tensor x, HandLayer layer)
        {
            // PyTorch draws what it drops with the sequence first.
            Tensor sequence = x.transpose(0, 1);
            var weights = new Queue<Tensor>(layer.Weights);
            for (int index = 0; index < layers; index++)
            {
                Tensor read = index == 0 ? sequence : nn.functional.dropout(sequence, dropout, layer.training);
                sequence = cat([.. Enumerable.Range(0, directions).Select(direction => Read(read, direction == 1, weights))], 2);
            }

            if (!isLast)
                return sequence.transpose(0, 1);

            // In memory as the states of the directions lie, one after another: a layer that draws later follows that order.
            Tensor[] ends = [sequence[-1].narrow(1, 0, hidden), .. directions == 2 ? [sequence[0].narrow(1, hidden, hidden)] : Array.Empty<Tensor>()];
            return stack(ends, 0).transpose(0, 1).flatten(1);
        }

        Tensor Read(Tensor sequence, bool isReversed, Queue<Tensor> weights)
        {
            Tensor ofInput = weights.Dequeue(), ofState = weights.Dequeue();
            Tensor? inputBias = bias ? weights.Dequeue() : null, stateBias = bias ? weights.Dequeue() : null;
            Tensor state = zeros(sequence.shape[1], hidden, dtype: sequence.dtype), cell = state;
            var states = new List<Tensor>();
            foreach (Tensor step in isReversed ? sequence.unbind(0).Reverse() : sequence.unbind(0))
            {
                Tensor[] a = nn.functional.linear(step, ofInput, inputBias).chunk(gates, 1), b = nn.functional.linear(state, ofState, stateBias).chunk(gates, 1);
                (state, cell) = kind switch
                {
                    "RNN" => (isReLU ? (a[0] + b[0]).clamp_min(0) : (a[0] + b[0]).tanh(), cell),
                    "GRU" => (Updated((a[1] + b[1]).sigmoid(), state, (a[2] + ((a[0] + b[0]).sigmoid() * b[2])).tanh()), cell),
                    _ => Remembered([.. a.Zip(b, (mine, theirs) => mine + theirs)], cell),
                };
                states.Add(state);
            }

            return stack(isReversed ? Enumerable.Reverse(states) : states, 0);
        }
    }

    private static Tensor Updated(Tensor update, Tensor state, Tensor next) => ((1 - update) * next) + (update * state);

    private static (Tensor State, Tensor Cell) Remembered(Tensor[] gates, Tensor cell)
    {
        Tensor next = (gates[1].sigmoid() * cell) + (gates[0].sigmoid() * gates[2].tanh());
        return (gates[3].sigmoid() * next.tanh(), next);
    }
}
