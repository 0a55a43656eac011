#if NET
using System.Runtime.CompilerServices;

// An init accessor names this type in its signature. The analyzers are compiled against the netstandard2.0 build, where it is a type of
// ours; in a process that has loaded the net10.0 build (the tests), they still find the accessors.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
