using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets;

/// <summary>An attention with several heads inside a module; its caller frees what it makes.</summary>
/// <param name="module">Holds the parameters.</param>
/// <param name="prefix">What their names begin with.</param>
/// <param name="heads">Number of heads.</param>
/// <param name="dropout">Probability that a weight of the attention is set to zero in training.</param>
/// <param name="addZeroAttn">Whether a key and value of zeros are joined to those of the memory.</param>
internal sealed class AttentionPart(nn.Module module, string prefix, long heads, double dropout, bool addZeroAttn = false)
{
    private Tensor? this[string name] => module.get_parameter(prefix + name);

    /// <summary>Attention of queries from one tensor to keys and values from another, which is the same one in self-attention.</summary>
    /// <param name="query">N×T×E.</param>
    /// <param name="memory">N×S×E.</param>
    /// <param name="isCausal">Whether a position attends to itself and those before it only.</param>
    /// <returns>N×T×E.</returns>
    public Tensor Of(Tensor query, Tensor memory, bool isCausal)
    {
        Tensor[] projected = ReferenceEquals(query, memory)
            ? Project(query, 0, 3)
            : [.. Project(query, 0, 1), .. Project(memory, 1, 2)];
        Tensor key = Join(projected[1], this["bias_k"]), value = Join(projected[2], this["bias_v"]);

        // What is joined to the keys is attended to by all positions.
        long positions = query.size(1), joined = key.size(2) - memory.size(1);
        Tensor? mask = !isCausal || joined == 0 ? null
            : cat([ones(positions, positions, ScalarType.Bool, query.device).tril(), ones(positions, joined, ScalarType.Bool, query.device)], 1);
        Tensor attended = functional.scaled_dot_product_attention(
            projected[0], key, value, mask, module.training ? dropout : 0, is_casual: isCausal && mask is null);
        Tensor together = attended.transpose(1, 2).reshape(query.shape);
        return functional.linear(together, this["out_proj.weight"]!, this["out_proj.bias"]);
    }

    /// <summary>Some of the three projections, stacked in one matrix: to queries, keys and values.</summary>
    /// <returns>Each N×H×T×D.</returns>
    private Tensor[] Project(Tensor input, long first, long count)
    {
        long features = input.size(2);
        Tensor weight = this["in_proj_weight"]!;
        Tensor? bias = this["in_proj_bias"];
        Tensor projected = count == 3
            ? functional.linear(input, weight, bias)
            : functional.linear(input, weight.narrow(0, first * features, count * features), bias?.narrow(0, first * features, count * features));
        return projected.reshape(input.size(0), input.size(1), count, heads, features / heads).permute(2, 0, 3, 1, 4).unbind(0);
    }

    /// <summary>Keys or values with a learned one and one of zeros after them, where the module has these.</summary>
    private Tensor Join(Tensor values, Tensor? learned)
    {
        long samples = values.size(0), size = values.size(3);
        if (learned is not null)
            values = cat([values, learned.view(1, heads, 1, size).expand(samples, -1, -1, -1)], 2);
        return addZeroAttn ? cat([values, values.new_zeros(samples, heads, 1, size)], 2) : values;
    }
}
