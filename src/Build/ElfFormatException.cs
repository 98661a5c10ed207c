namespace TypedNets.Build;

/// <summary>An ELF file contradicts itself or ends too early; the message says where.</summary>
public sealed class ElfFormatException(string message) : Exception(message);
