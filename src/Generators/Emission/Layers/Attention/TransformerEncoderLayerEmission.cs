namespace TypedNets.Generators;

internal sealed class TransformerEncoderLayerEmission : TransformerLayerEmission;
