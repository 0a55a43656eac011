using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class ImageIsMissing : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8003",
        "Container has no image",
        Level.Error,
        "A container is made from an image; the API server rejects one that names none.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            if (!pod.IsWhole)
                continue;
            foreach (PodContainer container in pod.Containers)
            {
                Field<string> image = container.View.Image;
                if (!image.IsMissing && !(image.IsKnown && image.Value!.Length == 0))
                    continue;
                context.Report(new Finding(
                    Info,
                    pod.Owner,
                    $"{container.Path}.image",
                    $"{container} has no image, so the API server rejects it; name one, with its tag",
                    image.IsKnown ? image.Origin : container.Node.Origin));
            }
        }
    }
}
