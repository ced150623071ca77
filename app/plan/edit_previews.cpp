// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"

namespace plan {

Plan withoutPreview(Plan plan, Id<Preview> preview)
{
    plan.previews.remove(preview);
    return plan;
}

Plan withHero(Plan plan, Id<Preview> preview)
{
    const Preview* chosen = plan.previews.find(preview);
    if (!chosen)
        return plan;
    Preview changed = *chosen;
    const bool wasHero = changed.state == PreviewState::Hero;
    changed.state = wasHero ? PreviewState::Candidate : PreviewState::Hero;

    std::vector<Preview> formerHeroes;
    for (const Preview* other : previewsOfPanel(plan, changed.panel))
        if (other->id != preview && other->state == PreviewState::Hero)
            formerHeroes.push_back(*other);
    for (Preview& former : formerHeroes) {
        former.state = PreviewState::Candidate;
        plan.previews.put(std::move(former));
    }
    plan.previews.put(std::move(changed));
    return plan;
}

} // namespace plan
