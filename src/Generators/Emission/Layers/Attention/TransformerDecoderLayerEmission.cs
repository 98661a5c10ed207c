namespace TypedNets.Generators;

internal sealed class TransformerDecoderLayerEmission : TransformerLayerEmission;
