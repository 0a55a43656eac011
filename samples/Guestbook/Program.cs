using GuestbookSample;

// `-- smoke` calls every Service once and ends; everything else is the manifest's own command line.
return args is ["smoke"]
    ? await Smoke.RunAsync(CancellationToken.None)
    : await Guestbook.RunAsync(args);
