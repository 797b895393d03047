/** The page Set up. */
import { WhenLoaded } from "../../parts/loading.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { valueOf } from "../../state/loaded.js";
import { usePolled } from "../../state/repeated.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { AddressNotice, CreateByApi, HubLink, HubPages } from "./hub-pages.js";
import { Capabilities, ConversationAttributesSection } from "./intercom-sections.js";
import { Doctor } from "./doctor.js";
import { WhatWorks } from "./progress.js";
import "./set-up.css";
import { StartChoice, StartWaits } from "./start-choice.js";
import { roleTextsOf, setUpViewTexts } from "./texts.js";

export function SetUpView({ ask, mode, isOwner }: ConsoleViewProps) {
  const setUp = usePolled(ask, "read-set-up", {});
  const texts = roleTextsOf(mode);
  const value = valueOf(setUp.loaded);
  const hub = value === null || mode === "sandbox" ? null : value.hubUrl;
  return (
    <>
      <PageHeading title={setUpViewTexts.title} lead={texts.lead} actions={hub === null ? null : <HubLink url={hub} />} />
      <WhenLoaded loader={setUp} failure={setUpViewTexts.failure}>
        {(loaded) => (
          <>
            {mode === "sandbox" ? (
              <Notice tone="info" title={setUpViewTexts.sandbox.title}>
                {setUpViewTexts.sandbox.text}
              </Notice>
            ) : null}
            {mode === "private" ? <AddressNotice status={loaded.publicAddress} /> : null}
            <StartChoice ask={ask} isOwner={isOwner} isChosen={loaded.startChosen} onChosen={setUp.reload} />
            {loaded.startWaits === null ? null : <StartWaits waits={loaded.startWaits} />}
            <WhatWorks facts={loaded.facts} texts={texts}>
              <CreateByApi ask={ask} isOwner={isOwner} onCreated={setUp.reload} />
            </WhatWorks>
            <ConversationAttributesSection
              ask={ask}
              attributes={loaded.conversationAttributes}
              capabilities={loaded.capabilities}
              isOwner={isOwner}
              onChanged={setUp.reload}
            />
            <Capabilities capabilities={loaded.capabilities} lead={texts.capabilitiesLead} />
            <Doctor ask={ask} />
            {loaded.sections.length === 0 ? null : <HubPages sections={loaded.sections} topics={loaded.facts.topics} />}
          </>
        )}
      </WhenLoaded>
    </>
  );
}
