using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Has libtorch fill the memory of new tensors on the CPU with zeros. On some processors oneDNN 3.7.1, in libtorch 2.10, leaves out the
/// last block of a convolution's weights where the channels do not fill it (20, 24 or 40 in blocks of 16), and computes with what a freed
/// tensor left there: the output is another each time, and NaN once another network in the process diverged. With zeros it is always the same.
/// </summary>
internal static class ZeroedMemory
{
    /// <summary>A switch of libtorch's allocator (c10/core/impl/alloc_cpu.cpp), false unless set.</summary>
    private const string Switch = "FLAGS_caffe2_cpu_allocator_do_zero_fill";

    private static readonly Lazy<bool> s_isSet = new(Set);

    /// <summary>Sets the switch, once for the process.</summary>
    /// <returns>Whether libtorch has it; without it, memory is as it was left.</returns>
    public static bool Ensure() => s_isSet.Value;

    private static bool Set()
    {
        // libtorch is loaded by its first use, and found under its bare name from then on.
        _ = get_num_threads();
        string file = OperatingSystem.IsWindows() ? "c10.dll" : OperatingSystem.IsMacOS() ? "libc10.dylib" : "libc10.so";
        if (!NativeLibrary.TryLoad(file, out nint library) || !NativeLibrary.TryGetExport(library, Switch, out nint address))
            return false;
        Marshal.WriteByte(address, 1);
        return true;
    }
}
